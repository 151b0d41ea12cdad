"""Schemathesis asks the API what its document allows, and what it does not: no 5xx, no breach of the schema."""

from __future__ import annotations

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from yeoun_site.api.openapi import document

_CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
schema = schemathesis.openapi.from_dict(json.loads(document()))


@pytest.mark.django_db  # the handler closes what an earlier test may have left open
@schema.parametrize()
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_document_is_kept(case: schemathesis.Case) -> None:
    case.call_and_validate(app=_plainly, checks=_CHECKS)


def _plainly(environ: dict[str, Any], start_response: Any) -> Any:
    """The site, asked for answers that are not compressed: schemathesis reads a WSGI application's bytes as they come."""
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()({**environ, "HTTP_ACCEPT_ENCODING": "identity"}, start_response)
