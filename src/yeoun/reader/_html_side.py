"""What on a page is not the article: by tag, by class and id, by headings and by set phrases.

These are habits of the web's templates (WordPress, Korean portals' and papers' systems, AMP, forums), not of any
one site. A class name is only a hint: `_html_body` keeps what is called "sidebar" and holds most of the prose.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = [
    "BODY",
    "BYLINE",
    "COMMENT",
    "HARD_TAGS",
    "INLINE_SIDE",
    "MARKS",
    "SIDE",
    "SIDE_HEADING",
    "SIDE_LINE",
    "SMALL_PRINT",
    "SMALL_PRINT_LENGTH",
    "SMALL_PRINT_SIGNS",
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
        " more-news morenews more-stories read-more readmore also-read alsoread also-like you-may-like next-post"
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

# What stands over lists of other pages, and over comments. Whole headings only.
SIDE_HEADING: Final = re.compile(
    r"(?i)\W*(?:related(?: (?:articles?|albums?|posts?|stories|news|content|topics|reading|links))?|(?:most|top) (?:read|viewed|popular|shared)(?: .{0,20})?"
    r"|(?:popular|trending|latest|recent|featured|recommended)(?: (?:now|posts?|stories|news|articles?|videos?|for you|comments?|topics))"
    r"|more (?:from|on|in|stories|news|articles?|like this)\b.{0,40}|read (?:more|next|also)|you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,20}|see also|up next|don'?t miss"
    r"|share (?:this|on|via|article).{0,20}|follow us.{0,20}|(?:\d+ )?(?:comments?|responses?|replies|thoughts on .{0,80})(?: \(?\d+\)?)?|leave a (?:reply|comment)|post a comment|about the author|archives|tags?|categories"
    r"|customers (?:also|who).{0,30}|frequently bought.{0,12}|the top \d+ stories.{0,30}|.{0,30}in your inbox|subscribe.{0,40}|newsletter.{0,30}|sign up.{0,40}|advertisement|sponsored.{0,20}|table of contents|contents|references|external links|footnotes|notes and references"
    r"|(?:관련|연관|추천|인기|최신|주요|많이 본|실시간|이 시각|다른|핫|오늘의|함께 본|이어 볼 만한|기자의)\s?(?:많이 본\s?)?(?:주요\s?)?(?:기사|뉴스|글|포스트|콘텐츠|이슈|검색어|랭킹|영상|키워드|태그).{0,10}|많이 본\s?.{0,8}|(?:가장\s?)?많이\s?본\s?.{0,8}|(?:오늘의|today|연예|스포츠|지금|실시간)\s?인기\s?(?:기사|뉴스)|(?:\[.{1,4}\]\s?)?(?:(?:연예|스포츠|문화)\s?)?(?:주요|최신)\s?(?:뉴스|기사)|인기글|이웃글|인기뉴스|실시간\s?(?:뉴스|급상승)|(?:최신|최근|인기)\s?.{1,6}\s?(?:기사|뉴스|글)|이 (?:언론사|기자|매체)의\s?.{0,14}|.{2,16}[이가] (?:많이 )?본 (?:기사|뉴스)|댓글.{0,12}|공유하기|목차|각주|외부 링크|이 글에 공감.{0,10}|카테고리의 다른 글|좋아요.{0,8}"
    r"|(?:art[íi]culos?|noticias|notas|entradas?|contenidos?)\s(?:relacionad[oa]s|recientes|m[áa]s le[íi]d[oa]s)|lo m[áa]s (?:le[íi]do|visto)|te puede interesar.{0,20}|tambi[ée]n te puede.{0,20}|comentarios?(?: \(?\d+\)?)?|compartir.{0,20}|suscr[íi]bete.{0,30}|deja (?:un|tu) comentario"
    r"|berita (?:terkait|lainnya|terpopuler|populer|terkini)|artikel (?:terkait|lainnya|populer)|terpopuler|terkini|baca juga|komentar(?: \(?\d+\)?)?|bagikan.{0,20}|berlangganan.{0,20}|rekomendasi(?: (?:untuk anda|artikel))?|lihat juga"
    r"|(?:not[íi]cias|mat[ée]rias|posts?|artigos)\s(?:relacionad[oa]s|recentes)|mais lidas|postagens populares|leia (?:tamb[ée]m|mais)|veja tamb[ée]m|coment[áa]rios?(?: \(?\d+\)?)?|compartilhe.{0,20}"
    r"|(?:articles?|sujets)\s(?:similaires|li[ée]s|associ[ée]s|r[ée]cents)|les plus lus|[àa] lire (?:aussi|[ée]galement)|lire aussi|voir aussi|commentaires?(?: \(?\d+\)?)?|partager.{0,20}|laisser un commentaire"
    r"|articoli (?:correlati|recenti|simili)|i pi[ùu] letti|leggi anche|commenti(?: \(?\d+\)?)?|condividi.{0,20}|(?:bài viết|tin|tin tức) (?:liên quan|mới nhất|khác|nổi bật)|xem thêm|đọc nhiều(?: nhất)?|bình luận.{0,12}|chia sẻ.{0,12}"
    r"|関連(?:記事|ニュース|リンク|キーワード|タグ).{0,8}|(?:人気|最新|おすすめ|注目|新着)の?(?:記事|ニュース|ランキング).{0,8}|(?:アクセス)?ランキング|あわせて読みたい.{0,8}|コメント.{0,10}|シェア(?:する)?|目次|脚注)\s*[:：>»→▼]*\s*"
)

# Lines inside an article that are not of it: pointers to other articles, photo credits, rights, the reporter's mail.
SIDE_LINE: Final = re.compile(
    r"(?i)\W*(?:(?:also )?read (?:also|more|next)\b|also read\b|see also\b|(?:you (?:may|might) also (?:like|enjoy))|related\s*:|more\s*:|don'?t miss\s*:|baca juga\b|lihat juga\b|simak juga\b|lee (?:tambi[ée]n|m[áa]s)\b|sigue leyendo\b|leer (?:m[áa]s|tambi[ée]n)\b|contin[úu]a leyendo\b|continue lendo\b|te puede interesar|recomendaci[óo]n(?:es)?\b.{0,12}:|leia (?:tamb[ée]m|mais)\b|veja tamb[ée]m\b|(?:[àa] )?lire aussi\b|voir aussi\b|leggi anche\b|xem thêm\b|(?:words|text|edited|compiled|translated|reported)\s+by\b|あわせて読みたい|関連記事|【関連】|관련\s?기사|관련\s?뉴스|상위\s?문서\s?:|이전\s?글\s?:|다음\s?글\s?:|also on\b)|^\s*☞"
)

# Who wrote a page and when, and what stands below it, where it was copied as plain text. Whole lines only.
BYLINE: Final = re.compile(
    r"(?i)\W*(?:(?:posted|published|updated|filed|last modified|written|rédigée?|redigido|redactado|di(?:poskan|tulis|publikasikan|unggah|terbitkan)|publicad[oa]|postad[oa]|escrito|publié|posté|pubblicato|đăng)\b(?![^\n]*\bsung\b)[^.!?\n]{0,100}"
    r"(?:(?:19|20)\d\d|\b(?:by|oleh|por|par|da)\b|\d+[.:]\d\d).{0,40}|(?:editor|penulis|reporter|writer|reportera?|redactora?|rédact(?:eur|rice)|redator[a]?)\s*[:：]\s*[^.!?\n]{2,40}|[A-Z][^.!?\n“”\"–—-]{2,40}, (?:(?:staff|senior|guest|music|culture) )?(?:contributor|writer|reporter|correspondent|editor)|view all posts.{0,60}|continue reading.{0,60}|[^.!?\n]{0,60}\d+ (?:comments?|responses?|replies)|permalink.{0,80}|(?:tagged|tags?|labels?|topik artikel|palavras-chave|từ khóa|mots-clés|filed under|categor(?:y|ies)|etiquetas|marcadores|kategori)\s*:.{0,200}|(?:#[^\s#]+\s*){2,}|(?:[^\W\d]{3,12},? )?(?:[^“”\"‘’|/·\n]{2,40}[|/·]\s*){0,2}\d{1,2} (?:de )?[^\W\d]{3,12},? (?:de )?\d{4}(?:\s?[|·,-]\s?\d{1,2}[:.]\d\d.{0,12})?|(?:[^\W\d]{3,12},? )?[^\W\d]{3,12} \d{1,2}, \d{4}|[A-Z]{3,14} [^\W\d]{3,12} \d{1,2}, \d{4}|[^\W\d]{3,12} \d{1,2}, \d{4} by \S.{0,30}|[^()\n]{1,80} ?\((?:you ?tube|spotify|imdb|naver|weibo|pinterest|(?:instagram|twitter|facebook)[^()]*|(?:photo|image|foto|source|sumber|credit)s?\b[^()]*)\)|in [\"“][^\"”\n]{2,50}[\"”])"
)

# Photo credits, rights, the reporter's address: dropped where they are the whole of a short line.
SMALL_PRINT: Final = re.compile(
    r"(?i)[\[(<ⓒ©▲△/\s]*(?:(?:저작권자|무단\s?전재|copyright\b|all rights reserved|사진\s?(?:제공)?\s?[=:ㅣ|／/]|사진[\s\]]|자료\s?사진|(?:photo|image|picture|source|foto|imagen?|gambar|sumber|fuente|fonte|cr[ée]ditos?)s?(?: (?:credits?|courtesy|by|via|from))?\s*[:：=]|화상：|画像[:：]|写真(?:提供|出典)?[:：=]).*"
    r"|.{0,60}(?:무단\s?전재|재배포\s?금지|all rights reserved).*"
    r"|(?:[가-힣]{2,6}\s?=\s?)?[가-힣]{2,4}\s?(?:기자|인턴기자|객원기자|에디터|온라인뉴스팀)?\s*[\[(<]?[\w.+-]{1,40}@[\w.-]{3,40}[\])>]?\s*|(?:[가-힣A-Za-z=ㅣ| ]{2,24}\s)?[가-힣]{2,4}\s(?:기자|에디터)[\])]?"
    r"|[▲△▶]\s?[^\n]{2,90}(?:/|\||ㅣ|\(|\[)\s?사진\s?[:=]?[^\n]{0,50}"
    r"|글자\s?(?:크기|작게|크게).*|프린트|인쇄|스크랩|구독(?:하기)?|공유(?:하기)?|본문\s?바로가기)"
)
SMALL_PRINT_LENGTH: Final = 140

# One of these is in every such line, in lower case; asked first, because most pages have none.
SMALL_PRINT_SIGNS: Final = (
    "저작권", "무단", "재배포", "사진", "@", "기자", "글자", "프린트", "인쇄", "스크랩", "구독", "공유", "바로가기", "에디터",
    "copyright", "rights reserved", "photo", "image", "imagen", "picture", "source", "foto", "gambar", "sumber", "fuente", "fonte", "crédit", "credit", "画像", "写真", "화상",
)  # fmt: skip
