"""Settings; the only place that knows everyone. Empty as yet."""
