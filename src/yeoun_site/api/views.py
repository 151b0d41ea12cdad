"""Answers of the API: the table of endpoints behind one door that checks the query and turns errors into problems."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from yeoun.errors import NotFoundError
from yeoun_site.api.endpoints import ENDPOINTS, Endpoint, Parameter
from yeoun_site.api.envelope import METHODS, answer, opened, page_of, problem
from yeoun_site.api.openapi import document

__all__ = ["explained", "nothing", "urls"]

_log = logging.getLogger(__name__)
_LONGEST = 400  # characters of one word of a query; the search itself reads 200


def _view(endpoint: Endpoint) -> Callable[..., HttpResponse]:
    @csrf_exempt  # nothing can be written here: what is not a reading method is refused with its own problem
    def view(request: HttpRequest, **words: Any) -> HttpResponse:
        return _guarded(request, lambda: _answered(request, endpoint, words))

    return view


def _guarded(request: HttpRequest, make: Callable[[], HttpResponse]) -> HttpResponse:
    if request.method == "OPTIONS":
        response = opened(HttpResponse(status=204))
        response.headers["Allow"] = METHODS
        return response
    if request.method not in {"GET", "HEAD"}:
        return problem(405, "The API is for reading: GET, HEAD and OPTIONS.")
    try:
        return make()
    except NotFoundError as error:
        return problem(
            404, str(error), **({"candidates": list(error.candidates)} if error.candidates else {})
        )
    except ValueError as error:
        return problem(400, str(error))
    except Exception:  # the last resort: whoever asked for JSON gets JSON, and the log gets the trace
        _log.exception("the API broke at %s", request.get_full_path())
        return problem(500, "It is our mistake, not yours.")


def _answered(request: HttpRequest, endpoint: Endpoint, words: dict[str, Any]) -> HttpResponse:
    query = _checked(request, endpoint.parameters)
    if "key" in words:
        stands = request.edition.snapshot.resolve(words["key"])
        if stands != words["key"]:  # it was merged: the address follows
            return opened(
                HttpResponsePermanentRedirect(request.get_full_path().replace(words["key"], stands, 1))
            )
    result = endpoint.make(request.edition, words, query)
    following = None
    if result.next:
        kept = [(k, v) for k in request.GET for v in request.GET.getlist(k) if k != "cursor"]
        following = f"{request.path}?{urlencode([*kept, ('cursor', result.next)])}"
    return answer(request, result.data, links={"html": result.html, "next": following})


def _checked(request: HttpRequest, parameters: tuple[Parameter, ...]) -> dict[str, Any]:
    """The query's words, each as its kind says; None (or the first page) where it is not said.

    Raises:
        ValueError: a word is unknown, missing, said twice, or not of its kind; in one sentence.
    """
    known = {parameter.name for parameter in parameters}
    if unknown := sorted(set(request.GET) - known):
        raise ValueError(f"there is no parameter {unknown[0]!r} here")
    return {parameter.name: _value(request, parameter) for parameter in parameters}


def _value(request: HttpRequest, parameter: Parameter) -> Any:
    given = request.GET.getlist(parameter.name)
    if any(len(text) > _LONGEST or "\x00" in text for text in given):
        raise ValueError(
            f"{parameter.name!r} is longer than {_LONGEST} characters or holds what no text does"
        )
    if parameter.kind == "words":
        return given
    if len(given) > 1:
        raise ValueError(f"{parameter.name!r} is said twice")
    text = given[0] if given else ""
    if parameter.required and not text.strip():
        raise ValueError(f"say what to look for: {parameter.name!r} is empty")
    if parameter.kind == "cursor":
        return page_of(text)
    if not given:
        return None
    if parameter.kind == "number":
        if not (text.isascii() and text.isdigit() and len(text) <= 2):
            raise ValueError(f"{parameter.name!r} is a number from 0 to 99")
        return int(text)
    if parameter.choices and text not in parameter.choices:
        raise ValueError(f"{parameter.name!r} is one of {', '.join(parameter.choices)}")
    if parameter.pattern and not re.fullmatch(parameter.pattern.strip("^$"), text, re.ASCII):
        raise ValueError(f"{parameter.name!r} is not of its form, {parameter.pattern}")
    return text


@csrf_exempt
def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI 3.1 document."""

    def make() -> HttpResponse:
        response = HttpResponse(document(), content_type="application/vnd.oai.openapi+json;version=3.1")
        response.headers["Cache-Control"] = "public, max-age=3600"
        return opened(response)

    return _guarded(request, make)


@require_safe
def explained(request: HttpRequest) -> HttpResponse:
    """What can be asked, for people."""
    context = {
        "endpoints": ENDPOINTS,
        "base": settings.YEOUN_ADDRESS or request.build_absolute_uri("/").rstrip("/"),
        "limit": settings.YEOUN_API_LIMIT,
    }
    response = render(request, "guide/api.html", context)
    signed_in = "sessionid" in request.COOKIES
    response.headers["Cache-Control"] = "private, no-store" if signed_in else "public, max-age=60"
    return response


@csrf_exempt
def nothing(request: HttpRequest, rest: str = "") -> HttpResponse:
    """What no endpoint answers."""
    return _guarded(
        request, lambda: problem(404, "There is no such endpoint. All of them: /api/v1/openapi.json")
    )


urls = [
    path("openapi.json", openapi, name="api-openapi"),
    *(path(endpoint.path, _view(endpoint), name=f"api-{endpoint.name}") for endpoint in ENDPOINTS),
    path("", nothing, name="api-root"),
    path("<path:rest>", nothing, name="api-nothing"),
]
