"""The page values as JSON; OpenAPI; feeds. Empty as yet."""
