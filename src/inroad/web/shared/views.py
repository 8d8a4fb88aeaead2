"""The page that shows every component in every state, with invented data."""

from django.views.generic import TemplateView

from inroad import clock
from inroad.web.shared import samples


class StyleView(TemplateView):
    template_name = "style.html"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Hand the template one of everything."""
        return super().get_context_data(**kwargs) | samples.everything(clock.now())
