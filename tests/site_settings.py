"""The site's settings under test: everything it writes goes to a directory that is thrown away."""

import os
import tempfile

os.environ.setdefault("YEOUN_VAR", tempfile.mkdtemp(prefix="yeoun-test-"))
os.environ.setdefault("YEOUN_SECRET_KEY", "for tests only")
os.environ.setdefault("YEOUN_SNAPSHOT", os.path.join(os.environ["YEOUN_VAR"], "none.sqlite"))  # noqa: PTH118

from yeoun_site.project.settings import *  # noqa: F403

MIDDLEWARE = [name for name in MIDDLEWARE if "whitenoise" not in name]  # noqa: F405 (nothing was collected)
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast; nothing real is hashed here
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    # A file, as on a server: connections to a database in memory share one cache, whose locks wait for nobody.
    # Set and not replaced: doctests import this module once more, after Django has filled in the rest.
    place = f"{os.environ['YEOUN_VAR']}/test.sqlite3"
    DATABASES["default"].setdefault("TEST", {})["NAME"] = place  # noqa: F405
