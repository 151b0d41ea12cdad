"""Every address of the site. English pages stand at the root, Korean ones under /ko/."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns

from yeoun_site.web import urls as web

urlpatterns = [
    *web.once,  # addresses without a language: covers, suggestions
    *i18n_patterns(*web.pages, prefix_default_language=False),
]

handler400 = "yeoun_site.web.views.errors.bad_request"
handler403 = "yeoun_site.web.views.errors.forbidden"
handler404 = "yeoun_site.web.views.errors.not_found"
handler500 = "yeoun_site.web.views.errors.broken"
