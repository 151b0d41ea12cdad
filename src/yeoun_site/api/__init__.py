"""The guide as JSON, version 1: the values the pages are made of, in an envelope that does not change.

`endpoints` is the table of everything that can be asked; views and the OpenAPI document are both made from it.
"""
