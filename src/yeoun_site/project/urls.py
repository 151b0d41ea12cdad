"""Every address of the site. English pages stand at the root, Korean ones under /ko/."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from yeoun_site.api import views as api
from yeoun_site.web import urls as web
from yeoun_site.web.views import account

urlpatterns = [
    path("api/v1/", include(api.urls)),
    *web.once,  # addresses without a language: covers, suggestions
    *i18n_patterns(
        *web.pages,
        path("about/api", api.explained, name="about-api"),
        path("account/email/", account.email, name="account_email"),
        path("account/password/reset/", account.password_reset, name="account_reset_password"),
        path("account/", include("allauth.account.urls")),
        path("account/keys/", include("allauth.mfa.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "yeoun_site.web.views.errors.bad_request"
handler403 = "yeoun_site.web.views.errors.forbidden"
handler404 = "yeoun_site.web.views.errors.not_found"
handler429 = "yeoun_site.web.views.errors.too_many"
handler500 = "yeoun_site.web.views.errors.broken"
