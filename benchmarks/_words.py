"""The words that synthetic names are made of: common ones of titles, in Korean with an English gloss.

Written for this benchmark from general vocabulary; no title, name or row of any catalogue is in here. One entry
a word: the Korean, "=", the English. Verbs give the stem, the form in -아/-어, and the English.
"""

from __future__ import annotations

from typing import Final

__all__ = ["ADJECTIVES", "ENGLISH", "GIVEN", "NOUNS", "SOUNDS", "SURNAMES", "VERBS"]

Pair = tuple[str, str]


def _pairs(block: str) -> tuple[Pair, ...]:
    found = []
    for entry in block.replace("\n", ",").split(","):
        korean, _, english = entry.strip().partition("=")
        if english:
            found.append((korean, english.replace("_", " ")))
    return tuple(found)


def _plain(block: str) -> tuple[str, ...]:
    return tuple(block.split())


# The first are the most common: the generator draws by rank (Zipf).
NOUNS: Final = _pairs("""
사랑=love, 너=you, 나=me, 밤=night, 별=star, 마음=heart, 하늘=sky, 꿈=dream, 그대=you, 바람=wind, 눈물=tears,
시간=time, 길=road, 봄=spring, 비=rain, 달=moon, 오늘=today, 우리=us, 세상=world, 꽃=flower, 눈=snow, 이별=goodbye,
바다=sea, 계절=season, 기억=memory, 날=day, 빛=light, 운명=destiny, 여름=summer, 겨울=winter, 가을=autumn, 인연=fate,
사람=person, 말=words, 그림자=shadow, 노래=song, 영원=eternity, 순간=moment, 약속=promise, 첫눈=first_snow,
아침=morning, 새벽=dawn, 햇살=sunshine, 구름=cloud, 강=river, 산=mountain, 숲=forest, 나무=tree, 나비=butterfly,
새=bird, 창문=window, 문=door, 집=house, 방=room, 거리=street, 도시=city, 골목=alley, 기차=train, 버스=bus, 역=station,
편지=letter, 사진=picture, 거울=mirror, 시계=clock, 우산=umbrella, 커피=coffee, 케이크=cake, 선물=gift, 비밀=secret,
거짓말=lie, 진심=sincerity, 고백=confession, 이야기=story, 소설=novel, 영화=movie, 무대=stage, 춤=dance, 목소리=voice,
손=hand, 눈빛=gaze, 입술=lips, 미소=smile, 얼굴=face, 어깨=shoulder, 발걸음=footsteps, 상처=scar, 아픔=pain,
슬픔=sorrow, 기쁨=joy, 행복=happiness, 희망=hope, 용기=courage, 자유=freedom, 평화=peace, 전쟁=war, 왕=king,
왕비=queen, 왕자=prince, 공주=princess, 신부=bride, 신랑=groom, 아내=wife, 남편=husband, 아들=son, 딸=daughter,
엄마=mother, 아빠=father, 가족=family, 친구=friend, 연인=lovers, 남자=man, 여자=woman, 소년=boy, 소녀=girl, 청춘=youth,
의사=doctor, 변호사=lawyer, 검사=prosecutor, 형사=detective, 기자=reporter, 선생님=teacher, 학교=school, 병원=hospital,
회사=company, 호텔=hotel, 식당=restaurant, 빵집=bakery, 서점=bookstore, 도서관=library, 시장=market, 마을=village,
섬=island, 궁=palace, 성=castle, 탑=tower, 다리=bridge, 정원=garden, 들판=field, 사막=desert, 우주=universe, 지구=earth,
태양=sun, 은하수=milky_way, 유성=meteor, 무지개=rainbow, 번개=lightning, 천둥=thunder, 안개=fog, 서리=frost, 얼음=ice,
불꽃=flame, 재=ashes, 연기=smoke, 향기=scent, 장미=rose, 벚꽃=cherry_blossom, 해바라기=sunflower, 민들레=dandelion,
고양이=cat, 강아지=puppy, 여우=fox, 늑대=wolf, 호랑이=tiger, 토끼=rabbit, 고래=whale, 물고기=fish, 귀신=ghost,
요정=fairy, 천사=angel, 악마=devil, 신=god, 마녀=witch, 인형=doll, 가면=mask, 반지=ring, 열쇠=key, 칼=sword, 총=gun,
지도=map, 나침반=compass, 등대=lighthouse, 항구=harbor, 배=boat, 비행기=airplane, 자전거=bicycle, 택시=taxi,
끝=end, 시작=beginning, 내일=tomorrow, 어제=yesterday, 하루=one_day, 매일=every_day, 백일=hundred_days, 천년=thousand_years,
오후=afternoon, 자정=midnight, 주말=weekend, 월요일=monday, 생일=birthday, 휴가=vacation, 여행=journey, 모험=adventure,
게임=game, 복수=revenge, 재판=trial, 사건=case, 증거=evidence, 진실=truth, 정의=justice, 법=law, 돈=money, 황금=gold,
부자=millionaire, 유산=inheritance, 결혼=marriage, 계약=contract, 연애=romance, 짝사랑=one-sided_love, 첫사랑=first_love
""")

ADJECTIVES: Final = _pairs("""
아름다운=beautiful, 슬픈=sad, 하얀=white, 푸른=blue, 작은=little, 깊은=deep, 외로운=lonely, 따뜻한=warm, 차가운=cold,
먼=distant, 긴=long, 빛나는=shining, 아픈=aching, 소중한=precious, 달콤한=sweet, 붉은=red, 검은=black, 노란=yellow,
초록=green, 투명한=clear, 조용한=quiet, 낯선=strange, 익숙한=familiar, 오래된=old, 새로운=new, 젊은=young, 늦은=late,
이른=early, 높은=high, 낮은=low, 넓은=wide, 좁은=narrow, 무거운=heavy, 가벼운=light, 부드러운=soft, 거친=rough,
완벽한=perfect, 이상한=weird, 평범한=ordinary, 특별한=special, 위험한=dangerous, 수상한=suspicious, 은밀한=hidden,
유일한=only, 마지막=last, 첫=first, 두_번째=second, 영원한=eternal, 숨겨진=secret, 잃어버린=lost, 사라진=vanished,
잊혀진=forgotten, 부서진=broken, 찬란한=brilliant, 쓸쓸한=desolate, 눈부신=dazzling, 미친=crazy, 착한=kind, 나쁜=bad,
똑똑한=clever, 바보_같은=foolish, 행복한=happy, 불행한=unhappy, 고요한=silent, 비_오는=rainy, 눈_내리는=snowy
""")

# stem, the form in -아/-어, English
VERBS: Final = tuple(
    tuple(entry.strip().split("/"))
    for entry in """
사랑하/사랑해/love; 기다리/기다려/wait; 보/봐/see; 가/가/go; 오/와/come; 울/울어/cry; 웃/웃어/smile; 잊/잊어/forget;
기억하/기억해/remember; 그리워하/그리워해/miss; 부르/불러/call; 안/안아/hold; 떠나/떠나/leave; 돌아오/돌아와/return;
만나/만나/meet; 헤어지/헤어져/part; 믿/믿어/believe; 꿈꾸/꿈꿔/dream; 걷/걸어/walk; 뛰/뛰어/run; 날/날아/fly;
흐르/흘러/flow; 멈추/멈춰/stop; 시작하/시작해/begin; 끝나/끝나/end; 빛나/빛나/shine; 피/피어/bloom; 지/져/fall;
숨쉬/숨쉬어/breathe; 살/살아/live; 말하/말해/tell; 듣/들어/listen; 느끼/느껴/feel; 원하/원해/want; 찾/찾아/find;
잃/잃어/lose; 지키/지켜/protect; 바라보/바라봐/gaze; 다가가/다가가/approach; 머무르/머물러/stay
""".replace("\n", " ").split(";")
)

# English title words without a Korean twin, for titles that are English from the start.
ENGLISH: Final = _plain("""
my always forever only without all never ever again here there now somehow maybe once someday still alone together
stay run fly fall breathe dance hold wait say be let take give keep come back away down up over under behind beyond
everything nothing something somewhere anywhere one two hundred million reason answer question mystery magic miracle
wonder paradise heaven diamond crystal silver golden velvet neon electric wild free brave blind silent secret sweet bitter
honey sugar candle lantern echo melody rhythm harmony lullaby serenade ballad anthem waltz blossom petal feather wing
ocean wave shore island horizon sunset sunrise twilight daylight starlight moonlight firefly comet galaxy gravity orbit
breath pulse heartbeat tremble whisper scream shout silence noise color shade hue blue red grey white scarlet violet
picture page chapter prologue epilogue ending sequel letter postcard polaroid film scene curtain spotlight
""")

# Latin and Hangul of the sounds that invented group and stage names are made of.
SOUNDS: Final = _pairs("""
루=lu, 나=na, 로=ro, 비=vi, 카=ka, 디=di, 오=o, 아=a, 리=ri, 엔=en, 에스=es, 티=ti, 노=no, 바=ba, 벨=bel, 시=si,
소=so, 라=ra, 미=mi, 파=pa, 제=ze, 토=to, 헤=he, 이=i, 유=yu, 크=k, 릭스=rix, 스=s, 온=on, 엘=el, 하=ha, 보=bo,
마=ma, 린=lin, 더=der, 네=ne, 르=r, 타=ta, 베=ve, 다=da, 피=phi, 젤=zel, 렌=ren, 모=mo, 키=ki, 세=se, 델=del, 피아=pia
""")

# Surnames: Hangul, the usual spelling, other spellings in use, how many of a thousand.
SURNAMES: Final = (
    ("김", "Kim", ("Gim",), 215), ("이", "Lee", ("Yi", "Rhee", "Li"), 147), ("박", "Park", ("Pak", "Bak"), 84),
    ("최", "Choi", ("Choe",), 47), ("정", "Jung", ("Jeong", "Chung"), 43), ("강", "Kang", ("Gang",), 24),
    ("조", "Cho", ("Jo",), 21), ("윤", "Yoon", ("Yun",), 21), ("장", "Jang", ("Chang",), 20), ("임", "Lim", ("Im", "Yim"), 17),
    ("한", "Han", (), 15), ("오", "Oh", ("O",), 15), ("서", "Seo", ("Suh",), 15), ("신", "Shin", ("Sin",), 15),
    ("권", "Kwon", ("Gwon",), 14), ("황", "Hwang", (), 14), ("안", "Ahn", ("An",), 14), ("송", "Song", (), 14),
    ("전", "Jeon", ("Jun", "Chun"), 11), ("홍", "Hong", (), 11), ("유", "Yoo", ("Yu", "You"), 12), ("고", "Ko", ("Go",), 9),
    ("문", "Moon", ("Mun",), 9), ("양", "Yang", (), 9), ("손", "Son", ("Sohn",), 9), ("배", "Bae", (), 8), ("백", "Baek", ("Paik",), 8),
    ("허", "Heo", ("Hur",), 7), ("남", "Nam", (), 6), ("심", "Shim", ("Sim",), 5), ("노", "Noh", ("Roh", "No"), 5),
    ("하", "Ha", (), 5), ("곽", "Kwak", ("Gwak",), 4), ("성", "Sung", ("Seong",), 4), ("차", "Cha", (), 4), ("주", "Joo", ("Ju",), 4),
    ("우", "Woo", ("Wu",), 4), ("구", "Koo", ("Gu",), 4), ("민", "Min", (), 3), ("류", "Ryu", ("Ryoo",), 3), ("나", "Na", (), 3),
    ("진", "Jin", ("Chin",), 3), ("지", "Ji", (), 3), ("엄", "Um", ("Eom",), 3), ("원", "Won", (), 2), ("채", "Chae", (), 2),
)  # fmt: skip

# Syllables of given names: first, second.
GIVEN: Final = (
    tuple("지민서예현수하은도유준재성승영태정소윤다나채아주시연우진상동민경미선기규종찬세혜효희보가인원한건"),
    tuple("우민은현서진영준연아희수윤호원빈석훈경미정인혁주하나린재성선기환철식규태솔율안비람슬찬지"),
)
