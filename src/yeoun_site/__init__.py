"""The site: Django lives only here. Empty as yet; the library never imports it."""
