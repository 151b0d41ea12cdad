from yeoun.reader._html import read_html


def read_document(raw, *, kind=None, address=None, declared_encoding=None):
    return read_html(raw.decode(), address=address)
