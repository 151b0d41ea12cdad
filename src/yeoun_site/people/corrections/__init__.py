"""Corrections: "something wrong or missing?" A proposal with a source, reviewed, becomes a statement for the next edition."""
