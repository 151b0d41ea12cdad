"""Settings, server, commands: the only place that knows everyone."""
