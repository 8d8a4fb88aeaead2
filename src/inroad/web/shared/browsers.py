"""What a browser is called by people: "Firefox on Android"."""

from django.utils.translation import gettext as _

# The first that its own description names; each pretends to be those that come after it.
BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Android": "Android",
    "CrOS": "ChromeOS",
    "Windows": "Windows",
    "Mac OS": "macOS",
    "Linux": "Linux",
}


def called(described: str) -> str:
    """Name the browser that describes itself so (`User-Agent`), as far as it says."""
    browser = next((name for sign, name in BROWSERS.items() if sign in described), _("A browser"))
    system = next((name for sign, name in SYSTEMS.items() if sign in described), "")
    return _("%(browser)s on %(system)s") % {"browser": browser, "system": system} if system else browser
