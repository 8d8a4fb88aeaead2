"""How every form is drawn: label above, help below, errors beside the field."""

from django.forms.renderers import DjangoTemplates


class Renderer(DjangoTemplates):
    """Django's own widgets inside our field; the settings name it, so pages write only `{{ form }}`."""

    form_template_name = "shared/form.html"
    field_template_name = "shared/field.html"
