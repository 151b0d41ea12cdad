"""The API: what the OpenAPI document says is what is answered, for every endpoint, and nothing breaks."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from jsonschema_rs import validator_for

from yeoun_site.api.endpoints import ENDPOINTS, Endpoint
from yeoun_site.api.envelope import cursor_of, page_of
from yeoun_site.api.limits import ApiLimits
from yeoun_site.api.openapi import document

DOCUMENT = json.loads(document())


def schema_of(endpoint: Endpoint, status: str, content: str) -> Any:
    path = next(p for p, item in DOCUMENT["paths"].items() if item["get"]["operationId"] == endpoint.name)
    schema = DOCUMENT["paths"][path]["get"]["responses"][status]["content"][content]["schema"]
    return validator_for({**schema, "components": DOCUMENT["components"]})


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: endpoint.name)
def test_every_example_answers_as_the_document_says(client: Client, endpoint: Endpoint) -> None:
    # The toy edition has the examples' songs and dramas, but a feature of its own.
    example = endpoint.example.replace("two-voices", "first-snow")
    answer = client.get(f"/api/v1/{example}")
    assert answer.status_code == 200, answer.content
    body = answer.json()
    schema_of(endpoint, "200", "application/json").validate(body)
    assert set(body) == {"data", "meta", "links"}
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Cache-Control"].startswith("public")
    assert client.get(body["links"]["html"]).status_code == 200


def test_the_values_are_those_of_the_pages(client: Client) -> None:
    song = client.get("/api/v1/songs/goblin-stay-with-me").json()["data"]
    assert song["song"]["name"] == "Stay With Me"
    assert [credit["artist"]["name"] for credit in song["song"]["credits"]] == ["Chanyeol", "Punch"]
    assert song["facts"][0]["sources"][0]["address"].startswith("http")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("songs/no-such-song", 404),
        ("dramas/goblin-stay-with-me", 404),
        ("releases/1890", 404),
        ("nothing/here", 404),
        ("", 404),
        ("search", 400),
        ("search?q=+", 400),
        ("search?q=a&q=b", 400),
        ("search?q=a&type=film", 400),
        ("search?q=a&colour=red", 400),
        (f"search?q={'a' * 401}", 400),
        ("search?q=%00", 400),
        ("songs?cursor=nonsense", 400),
        ("songs?cursor=cDE", 200),
        ("songs?cursor=cDAx", 400),
        (f"songs?cursor={cursor_of(99)}", 404),
        ("artists/exo?members=x", 400),
        ("dramas?year=20166", 400),
        ("moods?m=no-such-mood", 404),
    ],
)
def test_errors_are_problems_in_one_sentence(client: Client, address: str, status: int) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == status
    if status == 200:
        return
    assert answer.headers["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert (body["status"], body["type"]) == (status, "about:blank")
    assert "\n" not in body["detail"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_is_for_reading(method: str) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = getattr(client, method)("/api/v1/songs")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert answer.json()["status"] == 405


def test_preflights_and_heads(client: Client) -> None:
    answer = client.options("/api/v1/songs")
    assert (answer.status_code, answer.content) == (204, b"")
    assert "GET" in answer.headers["Access-Control-Allow-Methods"]
    assert client.head("/api/v1/songs").content == b""


def test_a_merged_id_leads_on(client: Client) -> None:
    answer = client.get("/api/v1/artists/park-chanyeol?members=1")
    assert answer.status_code == 301
    assert answer.headers["Location"] == "/api/v1/artists/chanyeol?members=1"


def test_lists_are_walked_to_their_end(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yeoun_site.pages.browse.PAGE", 3)
    seen, address = [], "/api/v1/songs"
    while address:
        body = client.get(address).json()
        seen += [song["id"] for song in body["data"]["songs"]]
        address = body["links"].get("next")
    assert seen == sorted(set(seen))
    assert len(seen) == body["data"]["total"]


def test_cursors_come_back() -> None:
    assert [page_of(cursor_of(page)) for page in (1, 2, 999)] == [1, 2, 999]
    assert page_of("") == 1


def test_what_breaks_is_a_problem_too(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("yeoun_site.api.endpoints.song_page", broken)
    answer = client.get("/api/v1/songs/goblin-beautiful")
    assert answer.status_code == 500
    assert "secret" not in answer.content.decode()


def test_one_address_is_limited_and_told_so() -> None:
    def application(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"ok"]

    limited = ApiLimits(application, times=2, address_of=lambda environ: environ["REMOTE_ADDR"])

    def ask(address: str, path: str = "/api/v1/songs") -> tuple[str, dict[str, str]]:
        said: list[Any] = []
        b"".join(
            limited({"PATH_INFO": path, "REMOTE_ADDR": address}, lambda s, h, *_: said.extend((s, dict(h))))
        )
        return said[0], said[1]

    answers = [ask("192.0.2.1") for _ in range(4)]
    assert [status[:3] for status, _ in answers] == ["200", "200", "429", "429"]
    assert answers[0][1]["RateLimit-Policy"] == '"minute";q=2;w=60'
    assert '"minute";r=1;t=' in answers[0][1]["RateLimit"]
    assert 0 < int(answers[3][1]["Retry-After"]) <= 60
    assert ask("192.0.2.2")[0] == "200 OK"
    assert ask("192.0.2.1", "/songs/x")[0] == "200 OK"


def test_nobody_can_fill_the_memory_of_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yeoun_site.api.limits.MOST_ADDRESSES", 10)
    limited = ApiLimits(lambda e, s: [], times=2, address_of=lambda environ: environ["REMOTE_ADDR"])
    for number in range(50):
        limited({"PATH_INFO": "/api/v1/songs", "REMOTE_ADDR": str(number)}, lambda *_: None)
    assert len(limited._seen) == 10
