"""What on a page is not the article: by tag, by class and id. What says so in words is in `_side_phrases`.

These are habits of the web's templates (WordPress, Korean portals' and papers' systems, AMP, forums), not of any
one site. A class name is only a hint: `_html_body` keeps what is called "sidebar" and holds most of the prose.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "BODY",
    "COMMENT",
    "HARD_TAGS",
    "INLINE_SIDE",
    "MARKS",
    "SIDE",
    "is_forum",
    "marks_of",
]

# Never article text, whatever they hold. `noscript` and `object` may still hold the only copy of a video.
HARD_TAGS: Final = frozenset(
    "script style template noscript nav aside footer figcaption button select textarea svg math canvas object"
    " audio dialog label option datalist map rt rp iframe frameset amp-sidebar amp-ad amp-analytics title head".split()
)

# What the class names of a tag say of it; see `marks_of`.
SIDE: Final = 1
COMMENT: Final = 2
INLINE_SIDE: Final = 4
BODY: Final = 8
MARKS: Final = 15

_MARKS: Final = re.compile(r' (?:class|id|role|itemprop)="([^"]*)"')

# Class names met before, with what they say. Templates repeat them: asking the patterns takes 11 microseconds a tag.
_KNOWN: dict[str, int] = {}
_KNOWN_LIMIT: Final = 20_000


def marks_of(attributes: str) -> int:
    """What class, id, role and itemprop of a tag say: SIDE, COMMENT, INLINE_SIDE and BODY, added up."""
    said = 0
    for value in _MARKS.findall(attributes):
        for word in value.split():
            known = _KNOWN.get(word)
            said |= _judge(word) if known is None else known
    return said


def _judge(word: str) -> int:
    # A page builder calls every box a widget; it says nothing.
    said = 0
    if len(word) <= 80 and not word.startswith("elementor"):
        text = f" {word} "
        said = SIDE * (_SIDE_MARK.search(text) is not None) | COMMENT * (
            _COMMENT_MARK.search(text) is not None
        )
        said |= INLINE_SIDE * (_INLINE_SIDE.search(text) is not None) | BODY * (
            _BODY_MARK.search(text) is not None
        )
    if len(_KNOWN) >= _KNOWN_LIMIT:
        _KNOWN.clear()
    _KNOWN[word] = said
    return said


def _words(words: str) -> str:
    """An alternation of whole parts of a class name: "share" in "post-share", "sns_share", "shareBox", not "shared"."""
    return f"(?:(?<=[\\s_-])|(?<=[a-z](?=[A-Z])))(?<!has-)(?<!with-)(?<!no-)(?:{'|'.join(words.split())})(?=[\\s_\\-\\d]|[A-Z][a-z])"


_SIDE_MARK: Final = re.compile(
    _words(
        # ways around
        "nav navbar navi navigation menu submenu gnb lnb snb breadcrumbs? pagination pager paging toolbar topbar"
        " skip screen-reader-text sr-only blind toc table-of-contents ez-toc search searchbox login signin"
        # beside and below
        " sidebar side-bar side_bar aside rail footer foot ft colophon widgets? recirc recirculation"
        " related relate rel relation relatedposts related-posts jp-relatedposts recommends? recommended"
        " recommendations? popular trending most-read mostread most_read most-viewed rank_news hot-news hotnews"
        " more-news morenews more-stories viewmore view-more mostview most-view read-more readmore also-read alsoread also-like you-may-like next-post"
        " prev-post post-navigation latest latest-news recent-posts headline_list news_list"
        # people and meta
        " byline author-box author-bio author-info authorbox about-author vcard reporter reporter_info journalist"
        " entry-meta post-meta article-meta meta-info info_view article_info view_info posted-on dateline"
        " date datetime pubdate timestamp tags? taglist tag-list tag-cloud keywords hashtags? category categories cat-links"
        # share, subscribe, sell
        " share shares sharing sharebar sharedaddy social sns addtoany addthis btns btn-group buttons utility util"
        " newsletter subscribe subscription signup promo promotion sponsor sponsored ad ads adbox ad-slot adslot"
        " advert advertisement adsbygoogle banner cookie cookies cookie-banner gdpr consent popup modal overlay paywall"
        " taboola outbrain dable affiliate donate donation rating ratings poll feedback sympathy"
        # captions and small print
        " caption wp-caption-text img_desc imgdesc photo_desc photo-credit image-credit copyright copyrights"
        " license mw-editsection reflist references navbox catlinks noprint metadata instagram-media fb-post twitter-tweet tiktok-embed"
        " hidden print-only"
    )
    + r"|(?<=\s)(?:Navigation|SideBar|Related|Footer|complementary|contentinfo|banner|search|doc-endnotes)(?=\s)"
)

_COMMENT_MARK: Final = re.compile(
    _words(
        "comments? comments-area comment-list comment_area commentlist cmt cmts respond disq disqus disqus_thread reply replies"
        " reply_area livere spot-im fb-comments guestbook trackback trackbacks pingback webmention responses"
    )
)

_FORUM_SIGNS: Final = (
    "QAPage",
    "DiscussionForumPosting",
    "forum",
    "phpbb",
    "vbulletin",
    "xenforo",
    "discourse",
    "question-page",
    "comments-page",
    ": r/",
)
_FORUM: Final = re.compile(
    r'(?i)"@type"\s*:\s*"(?:QAPage|DiscussionForumPosting)"|itemtype="https?://schema\.org/(?:QAPage|DiscussionForumPosting)'
    r"|<(?:body|html)[^>]{0,300}\b(?:phpbb|vbulletin|xenforo|discourse|question-page|comments-page|forum)\b"
    r"|<title>[^<]{1,300} : r/\w+\s*</title>"
)


def is_forum(head: str) -> bool:
    """Whether a page's head says that its comments are its answers."""
    return any(sign in head for sign in _FORUM_SIGNS) and _FORUM.search(head) is not None


# Inside a line, only what is surely apart from its words.
_INLINE_SIDE: Final = re.compile(
    _words(
        "screen-reader-text sr-only visually-hidden visuallyhidden blind sound_only img_desc imgdesc photo_desc"
        " end_photo_org caption share mw-editsection reference edit-link hidden comment-count replies"
    )
)

# Where systems put the article. The first ones are sure; "content" alone is not one of them.
_BODY_MARK: Final = re.compile(
    r"(?i)(?<=\s)(?:articleBody|article[_-]?(?:body|content|contents|txt|text|view|cont)(?:[_-]?(?:contents?|inner|area))?|articleBodyContents"
    r"|entry-content|post-(?:content|body|entry|text)|postbody|post_content|story-?(?:body|content|text)|newsct_article|news_?(?:body|view|text|content|txt|cnt_detail_wrap)"
    r"|news_?(?:article|end)_?(?:body|content)s?|view_?(?:con|cont|content|text|txt)|read_?body|cont_?view|txt_?area|content-?body|main-?content-?body|blog-?(?:post-)?content"
    r"|se-main-container|tt_article_useless_p_margin|contents_style|td-post-content|single-content|rich-text|field--name-body|mw-parser-output|markdown-body|dic_area|harmonyContainer)(?=\s)"
)
