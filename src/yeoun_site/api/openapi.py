"""The OpenAPI 3.1 document, made from the table of endpoints and the types of their values."""

from __future__ import annotations

import functools
import re
from typing import Any

import msgspec

from yeoun_site.api.endpoints import ENDPOINTS, Endpoint, Parameter

__all__ = ["document"]

_REF = "#/components/schemas/{name}"
_SLUG = "^[-a-zA-Z0-9_]+$"


@functools.cache
def document() -> bytes:
    """The document as JSON."""
    schemas, components = msgspec.json.schema_components([e.type for e in ENDPOINTS], ref_template=_REF)
    paths = {
        f"/api/v1/{_braced(endpoint.path)}": {"get": _operation(endpoint, schema)}
        for endpoint, schema in zip(ENDPOINTS, schemas, strict=True)
    }
    return msgspec.json.encode(
        {
            "openapi": "3.1.0",
            "info": {
                "title": "Yeoun",
                "version": "1",
                "summary": "The songs of Korean dramas, each fact with its sources.",
                "license": {"name": "CC0 1.0", "identifier": "CC0-1.0"},
            },
            "servers": [{"url": "/"}],
            "paths": paths,
            "components": {"schemas": components | {"Meta": _META, "Links": _LINKS, "Problem": _PROBLEM}},
        }
    )


_META = {
    "type": "object",
    "required": ["edition", "licence", "version"],
    "properties": {
        "edition": {"type": "string", "format": "date", "description": "The day of the edition."},
        "licence": {"const": "CC0-1.0"},
        "version": {"const": "1"},
    },
}
_LINKS = {
    "type": "object",
    "required": ["self"],
    "properties": {
        "self": {"type": "string"},
        "html": {"type": "string", "description": "The page that shows the same."},
        "next": {"type": "string", "description": "Where the list goes on; missing at its end."},
    },
}
_PROBLEM = {
    "type": "object",
    "description": "RFC 9457",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "One sentence."},
        "candidates": {"type": "array", "items": {"type": "string"}, "description": "Ids that begin alike."},
    },
}


def _braced(path: str) -> str:
    return re.sub(r"<\w+:(\w+)>", r"{\1}", path)


def _operation(endpoint: Endpoint, schema: dict[str, Any]) -> dict[str, Any]:
    words = re.findall(r"<(\w+):(\w+)>", endpoint.path)
    said = [_word(kind, name) for kind, name in words] + [_parameter(p) for p in endpoint.parameters]
    envelope = {
        "type": "object",
        "required": ["data", "meta", "links"],
        "properties": {
            "data": schema,
            "meta": {"$ref": _REF.format(name="Meta")},
            "links": {"$ref": _REF.format(name="Links")},
        },
    }
    answers = {"200": {"description": "Here it is.", "content": {"application/json": {"schema": envelope}}}}
    answers["400"] = _problem_answer("A word of the query makes no sense.")
    answers["404"] = _problem_answer("There is no such thing, or no such page of the list.")
    if words and words[0][1] == "key":
        answers["301"] = {"description": "It was merged; Location says into what."}
    answers["429"] = _problem_answer("Too many requests; Retry-After says for how long.")
    return {
        "operationId": endpoint.name,
        "summary": endpoint.about,
        "parameters": said,
        "responses": dict(sorted(answers.items())),
    }


def _problem_answer(about: str) -> dict[str, Any]:
    return {
        "description": about,
        "content": {"application/problem+json": {"schema": {"$ref": _REF.format(name="Problem")}}},
    }


def _word(kind: str, name: str) -> dict[str, Any]:
    pattern = "^(1[89]|20)[0-9]{2}$" if kind == "int" else _SLUG
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "pattern": pattern}}


def _parameter(parameter: Parameter) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "maxLength": 400}
    if parameter.kind == "number":
        schema = {"type": "integer", "minimum": 0, "maximum": 99}
    elif parameter.kind == "words":
        schema = {"type": "array", "items": {"type": "string", "maxLength": 400}, "maxItems": 6}
    elif parameter.choices:
        schema = {"type": "string", "enum": list(parameter.choices)}
    if parameter.pattern:
        schema["pattern"] = parameter.pattern
    if parameter.required:
        schema |= {"minLength": 1, "pattern": r"\S"}
    return {
        "name": parameter.name,
        "in": "query",
        "description": parameter.about,
        "required": parameter.required,
        "schema": schema,
    }
