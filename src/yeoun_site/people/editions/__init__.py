"""Which editions this site has served: people's rows follow redirects before one is served for the first time."""
