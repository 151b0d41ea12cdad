"""What stands in an article and is not of it, by its words: lists of other pages, pointers, bylines, small print.

The tables are for editing: a language, and its patterns, one a line (regular expressions, upper and lower case
alike). They were collected from the templates of the pages that the gold was written after and from the
languages' largest news sites and blog systems.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["BYLINE", "SIDE_HEADING", "SIDE_LINE", "SMALL_PRINT", "SMALL_PRINT_LENGTH", "SMALL_PRINT_SIGNS"]

# Over lists of other pages, and over comments. Whole headings.
_HEADINGS: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        r"related(?: (?:articles?|albums?|posts?|stories|news|content|topics|reading|links))?",
        r"(?:most|top) (?:read|viewed|popular|shared)(?: .{0,20})?",
        r"(?:popular|trending|latest|recent|featured|recommended)(?: (?:now|posts?|stories|news|articles?|videos?|for you|comments?|topics))",
        r"more (?:from|on|in|stories|news|articles?|like this)\b.{0,40}",
        r"read (?:more|next|also)",
        r"(?:(?:posts|articles|stories|news|videos|cards|pages|topics|more) )?you (?:may|might) (?:also )?(?:like|enjoy|be interested).{0,20}",
        r"see also",
        r"up next",
        r"don'?t miss",
        r"share (?:this|on|via|article).{0,20}",
        r"follow us.{0,20}",
        r"(?:\d+ )?(?:comments?|responses?|replies|thoughts on .{0,80})(?: \(?\d+\)?)?",
        r"leave a (?:reply|comment)",
        r"post a comment",
        r"about the author",
        r"archives",
        r"tags?",
        r"categories",
        r"customers (?:also|who).{0,30}",
        r"frequently bought.{0,12}",
        r"the top \d+ stories.{0,30}",
        r".{0,30}in your inbox",
        r"subscribe.{0,40}",
        r"newsletter.{0,30}",
        r"sign up.{0,40}",
        r"advertisement",
        r"sponsored.{0,20}",
        r"table of contents",
        r"contents",
        r"references",
        r"external links",
        r"footnotes",
        r"notes and references",
    ),
    "ko": (
        r"(?:관련|연관|추천|인기|최신|주요|많이 본|실시간|이 시각|다른|핫|오늘의|함께 본|이어 볼 만한|기자의)\s?(?:많이 본\s?)?(?:주요\s?)?(?:기사|뉴스|글|포스트|콘텐츠|이슈|검색어|랭킹|영상|키워드|태그).{0,10}",
        r"(?:가장\s?)?많이\s?본\s?.{0,8}",
        r"(?:오늘의|today|연예|스포츠|지금|실시간)\s?인기\s?(?:기사|뉴스)",
        r"(?:\[.{1,4}\]\s?)?(?:(?:연예|스포츠|문화)\s?)?(?:주요|최신)\s?(?:뉴스|기사)",
        r"인기글",
        r"이웃글",
        r"인기뉴스",
        r"실시간\s?(?:뉴스|급상승)",
        r"(?:최신|최근|인기)\s?.{1,6}\s?(?:기사|뉴스|글)",
        r"이 (?:언론사|기자|매체)의\s?.{0,14}",
        r".{2,16}[이가] (?:많이 )?본 (?:기사|뉴스)",
        r"댓글.{0,12}",
        r"공유하기",
        r"목차",
        r"각주",
        r"외부 링크",
        r"이 글에 공감.{0,10}",
        r".{1,12}의 다른 (?:글|기사|포스트|콘텐츠|리뷰|상품).{0,6}",
        r"(?:이 )?(?:상품|책|음반|앨범).{0,20}(?:함께|같이).{0,14}",
        r"함께 (?:보면|읽으면|들으면) 좋[은을].{0,10}",
        r"좋아요.{0,8}",
    ),
    "es": (
        r"(?:art[íi]culos?|noticias|notas|entradas?|contenidos?)\s(?:relacionad[oa]s|recientes|m[áa]s le[íi]d[oa]s)",
        r"lo m[áa]s (?:le[íi]do|visto)",
        r"te puede interesar.{0,20}",
        r"tambi[ée]n te puede.{0,20}",
        r"comentarios?(?: \(?\d+\)?)?",
        r"compartir.{0,20}",
        r"suscr[íi]bete.{0,30}",
        r"deja (?:un|tu) comentario",
    ),
    "id": (
        r"berita (?:terkait|lainnya|terpopuler|populer|terkini)",
        r"artikel (?:terkait|lainnya|populer)",
        r"terpopuler",
        r"terkini",
        r"baca juga",
        r"komentar(?: \(?\d+\)?)?",
        r"bagikan.{0,20}",
        r"berlangganan.{0,20}",
        r"rekomendasi(?: (?:untuk anda|artikel))?",
        r"lihat juga",
    ),
    "pt": (
        r"(?:not[íi]cias|mat[ée]rias|posts?|artigos)\s(?:relacionad[oa]s|recentes)",
        r"mais lidas",
        r"postagens populares",
        r"leia (?:tamb[ée]m|mais)",
        r"veja tamb[ée]m",
        r"coment[áa]rios?(?: \(?\d+\)?)?",
        r"compartilhe.{0,20}",
    ),
    "fr": (
        r"(?:articles?|sujets)\s(?:similaires|li[ée]s|associ[ée]s|r[ée]cents)",
        r"les plus lus",
        r"[àa] lire (?:aussi|[ée]galement)",
        r"lire aussi",
        r"voir aussi",
        r"commentaires?(?: \(?\d+\)?)?",
        r"partager.{0,20}",
        r"laisser un commentaire",
    ),
    "it": (
        r"articoli (?:correlati|recenti|simili)",
        r"i pi[ùu] letti",
        r"leggi anche",
        r"commenti(?: \(?\d+\)?)?",
        r"condividi.{0,20}",
    ),
    "vi": (
        r"(?:bài viết|tin|tin tức) (?:liên quan|mới nhất|khác|nổi bật)",
        r"xem thêm",
        r"đọc nhiều(?: nhất)?",
        r"bình luận.{0,12}",
        r"chia sẻ.{0,12}",
    ),
    "ja": (
        r"関連(?:記事|ニュース|リンク|キーワード|タグ).{0,8}",
        r"(?:人気|最新|おすすめ|注目|新着)の?(?:記事|ニュース|ランキング).{0,8}",
        r"(?:アクセス)?ランキング",
        r"あわせて読みたい.{0,8}",
        r"コメント.{0,10}",
        r"シェア(?:する)?",
        r"目次",
        r"脚注",
    ),
    "ru": (
        r"похожие (?:видео|статьи|новости|записи)",
        r"читайте также",
        r"комментарии.{0,8}",
    ),
    "zh": (
        r"(?:相似|相关|相關|热门|推荐|最新)(?:专辑|專輯|阅读|閱讀|文章|新闻|新聞|视频|歌曲)",
        r"猜你喜欢",
        r"评论.{0,8}",
    ),
}

# Where a line begins that points to another article or says who edited this one.
_POINTERS: Final[dict[str, tuple[str, ...]]] = {
    "en": (
        r"(?:also )?read (?:also|more|next)\b",
        r"also read\b",
        r"see also\b",
        r"(?:you (?:may|might) also (?:like|enjoy))",
        r"related\s*:",
        r"more\s*:",
        r"don'?t miss\s*:",
        r"(?:words|text|edited|compiled|translated|reported)\s+by\b",
        r"also on\b",
    ),
    "ko": (
        r"관련\s?기사",
        r"관련\s?뉴스",
        r"상위\s?문서\s?:",
        r"이전\s?글\s?:",
        r"다음\s?글\s?:",
    ),
    "es": (
        r"lee (?:tambi[ée]n|m[áa]s)\b",
        r"sigue leyendo\b",
        r"leer (?:m[áa]s|tambi[ée]n)\b",
        r"contin[úu]a leyendo\b",
        r"te puede interesar",
        r"recomendaci[óo]n(?:es)?\b.{0,12}:",
    ),
    "pt": (
        r"continue lendo\b",
        r"leia (?:tamb[ée]m|mais)\b",
        r"veja tamb[ée]m\b",
    ),
    "id": (
        r"baca juga\b",
        r"lihat juga\b",
        r"simak juga\b",
    ),
    "fr": (
        r"(?:[àa] )?lire aussi\b",
        r"voir aussi\b",
    ),
    "it": (r"leggi anche\b",),
    "vi": (r"xem thêm\b",),
    "ja": (
        r"あわせて読みたい",
        r"関連記事",
        r"【関連】",
    ),
}

# Who wrote a page and when, and what stands below it. Whole lines; by kind, because most mix languages.
_BYLINES: Final[dict[str, tuple[str, ...]]] = {
    "written": (
        (
            r"(?:posted|published|updated|curated|reviewed|compiled|filed|last (?:modified|updated)|written|rédigée?|redigido|redactado|publicad[oa]|post(?:ad|ead)[oa]|escrito"
            r"|di(?:poskan|tulis|publikasikan|unggah|terbitkan)|publié|posté|pubblicato|đăng)\b(?![^\n]*\bsung\b)[^.!?\n]{0,100}"
            r"(?:(?:19|20)\d\d|\b(?:by|oleh|por|par|da)\b|\d+[.:]\d\d).{0,40}"
        ),
    ),
    "writer": (
        r"(?:editor|penulis|reporter|writer|reportera?|redactora?|rédact(?:eur|rice)|redator[a]?)\s*[:：]\s*[^.!?\n]{2,40}",
        r"[A-Z][^.!?\n“”\"–—-]{2,40}, (?:(?:staff|senior|guest|music|culture) )?(?:contributor|writer|reporter|correspondent|editor)",
    ),
    "written, Korean": (
        r"(?:기사\s?)?(?:입력|등록|발행|승인|송고|작성|게재|수정|업데이트)\s?(?:시간|일|일시|날짜)?\s?[:：|]?\s?(?:19|20)\d\d ?[-./년] ?\d{1,2} ?[-./월] ?\d{1,2}[\s\d:.,/|()시분초일월화수목금토전오후수정최종입력]{0,50}",
        r"(?:date\s)?(?:19|20)\d\d ?[-./] ?\d{1,2} ?[-./] ?\d{1,2}\.?(?:\s?(?:\([월화수목금토일]\)\s?)?(?:오전|오후)?\s?\d{1,2} ?: ?\d\d(?: ?: ?\d\d)?)?",
    ),
    "system": (
        r"view all posts.{0,60}",
        r"continue reading.{0,60}",
        r"[^.!?\n]{0,60}\d+ (?:comments?|responses?|replies)",
        r"permalink.{0,80}",
    ),
    "tags": (
        (
            r"(?:tagged|tags?|labels?|topik artikel|palavras-chave|từ khóa|mots-clés|filed under|categor(?:y|ies)|etiquetas"
            r"|marcadores|kategori)\s*:.{0,200}"
        ),
        r"(?:#[^\s#]+\s*){2,}",
    ),
    "day": (
        (
            r"(?:[^\W\d]{3,12},? )?(?:[^“”\"‘’|/·\n]{2,40}[|/·]\s*){0,2}\d{1,2} (?:de )?[^\W\d]{3,12},? (?:de )?\d{4}"
            r"(?:\s?[|·,-]\s?\d{1,2}[:.]\d\d.{0,12})?"
        ),
        r"(?:[^\W\d]{3,12},? )?[^\W\d]{3,12} \d{1,2}, \d{4}",
        r"[A-Z]{3,14} [^\W\d]{3,12} \d{1,2}, \d{4}",
        r"[^\W\d]{3,12} \d{1,2}, \d{4} by \S.{0,30}",
    ),
    "credit of a picture": (
        (
            r"[^()\n]{1,80} ?\((?:you ?tube|spotify|imdb|naver|weibo|pinterest|(?:instagram|twitter|facebook)[^()]*"
            r"|(?:photo|image|foto|source|sumber|credit)s?\b[^()]*)\)"
        ),
        r"in [\"“][^\"”\n]{2,50}[\"”]",
    ),
}

# Photo credits, rights, the reporter's address: dropped where they are the whole of a short line.
_SMALL_PRINT: Final[dict[str, tuple[str, ...]]] = {
    "rights and pictures": (
        (
            r"(?:저작권자|무단\s?전재|copyright\b|all rights reserved|사진\s?(?:제공)?\s?[=:ㅣ|／/]|사진[\s\]]|자료\s?사진"
            r"|(?:photo|image|picture|source|foto|imagen?|gambar|sumber|fuente|fonte|cr[ée]ditos?)s?(?: (?:credits?|courtesy|by|via|from))?\s*[:：=]"
            r"|화상：|画像[:：]|写真(?:提供|出典)?[:：=]).*"
        ),
        r".{0,60}(?:무단\s?전재|재배포\s?금지|all rights reserved).*",
        r"[▲△▶]\s?[^\n]{2,90}(?:/|\||ㅣ|\(|\[)\s?사진\s?[:=]?[^\n]{0,50}",
    ),
    "reporter": (
        r"(?:[가-힣]{2,6}\s?=\s?)?[가-힣]{2,4}\s?(?:기자|인턴기자|객원기자|에디터|온라인뉴스팀)?\s*[\[(<]?[\w.+-]{1,40}@[\w.-]{3,40}[\])>]?\s*",
        r"(?:[가-힣A-Za-z=ㅣ| ]{2,24}\s)?[가-힣]{2,4}\s(?:기자|에디터)[\])]?",
    ),
    "buttons": (
        r"글자\s?(?:크기|작게|크게).*",
        r"프린트",
        r"인쇄",
        r"스크랩",
        r"구독(?:하기)?",
        r"공유(?:하기)?",
        r"본문\s?바로가기",
    ),
}
SMALL_PRINT_LENGTH: Final = 140

# One of these is in every line of small print, in lower case; asked first, because most pages have none.
SMALL_PRINT_SIGNS: Final = (
    "저작권", "무단", "재배포", "사진", "@", "기자", "글자", "프린트", "인쇄", "스크랩", "구독", "공유", "바로가기", "에디터",
    "copyright", "rights reserved", "photo", "image", "imagen", "picture", "source", "foto", "gambar", "sumber", "fuente", "fonte", "crédit", "credit", "画像", "写真", "화상",
)  # fmt: skip


def _any(table: dict[str, tuple[str, ...]]) -> str:
    """One pattern for all of a table."""
    return "(?:" + "|".join(pattern for patterns in table.values() for pattern in patterns) + ")"


SIDE_HEADING: Final = re.compile(rf"(?i)\W*{_any(_HEADINGS)}\s*[:：>»→▼]*\s*")
SIDE_LINE: Final = re.compile(rf"(?i)\W*{_any(_POINTERS)}|^\s*☞")
BYLINE: Final = re.compile(rf"(?i)\W*{_any(_BYLINES)}")
SMALL_PRINT: Final = re.compile(rf"(?i)[\[(<ⓒ©▲△/\s]*{_any(_SMALL_PRINT)}")
