"""Which hosts can exist, by the Public Suffix List."""

from __future__ import annotations

from functools import cache


@cache
def _extract() -> object:
    import tldextract

    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def has_public_suffix(host: str) -> bool:
    """Tell whether *host* ends in a suffix of the Public Suffix List that tldextract ships."""
    return bool(_extract()(host).suffix) or host.endswith((".example", ".test"))  # type: ignore[operator]
