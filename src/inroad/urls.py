"""Addresses: names of things, one page folder each."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("inroad.web.door.urls")),
    path("", include("inroad.web.start.urls")),
    path("", include("inroad.web.devices.urls")),
    path("", include("inroad.web.today.urls")),
    path("", include("inroad.web.search.urls")),
    path("", include("inroad.web.palette.urls")),
    path("people/", include("inroad.web.people.urls")),
    path("write/", include("inroad.web.write.urls")),
    path("coach/", include("inroad.web.coach.urls")),
    path("meet/", include("inroad.web.meet.urls")),
    path("review/", include("inroad.web.review.urls")),
    path("changes/", include("inroad.web.changes.urls")),
    path("same/", include("inroad.web.merge.urls")),
    path("setup/", include("inroad.web.setup.urls")),
    path("setup/book/", include("inroad.web.book.urls")),
    path("", include("inroad.web.shared.urls")),
]

handler400 = "inroad.web.shared.troubles.bad_request"
handler403 = "inroad.web.shared.troubles.forbidden"
handler404 = "inroad.web.shared.troubles.not_found"
handler500 = "inroad.web.shared.troubles.failed"
