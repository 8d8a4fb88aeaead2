"""The page that shows every component in every state, with invented data."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.views.generic import TemplateView

from inroad import clock
from inroad.web.shared import samples


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the components are looked at: by which scheme, read from which side, how much enlarged."""

    scheme: str
    dir: str
    text: str


# What may be chosen, the usual first; no choice is the system's.
SCHEMES, SIDES, SIZES = ("", "light", "dark"), ("ltr", "rtl"), ("100", "200")


def look(asked: Mapping[str, str]) -> Look:
    """The look that an address asks for; what is no look is the usual one."""
    choices = {"scheme": SCHEMES, "dir": SIDES, "text": SIZES}
    told = {name: asked.get(name, known[0]) for name, known in choices.items()}
    return Look(**{name: value if value in choices[name] else choices[name][0] for name, value in told.items()})


class StyleView(TemplateView):
    template_name = "style.html"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Hand the template one of everything."""
        everything = samples.everything(clock.now())
        return super().get_context_data(**kwargs) | everything | {"look": look(self.request.GET)}
