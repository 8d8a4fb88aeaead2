"""How days are written in German (DIN 5008: a point after the day)."""

DATE_FORMAT = "j. F Y"
MONTH_DAY_FORMAT = "j. F"
SHORT_DAY_FORMAT = "j. M"
WEEKDAY_FORMAT = "l, j. F"
LONG_DATE_FORMAT = "l, j. F Y"
LONG_DATETIME_FORMAT = "l, j. F Y, H:i"
