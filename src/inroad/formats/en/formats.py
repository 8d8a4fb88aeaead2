"""How days are written in English; the names beyond Django's own are ours, and every language has them all."""

DATE_FORMAT = "j F Y"
MONTH_DAY_FORMAT = "j F"
SHORT_DAY_FORMAT = "j M"
WEEKDAY_FORMAT = "l j F"
LONG_DATE_FORMAT = "l j F Y"
LONG_DATETIME_FORMAT = "l j F Y, H:i"
