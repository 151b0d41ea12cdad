"""English names and titles with the Hangul that Korean pages print for them: what `loan_key` is measured on.

Common words of the field, not rows of any list. The rules were written looking at the odd lines. The even
ones were looked at once, when the rules stood: they showed one mistake (letters doubled across a vowel were
merged: Vibe), which was mended.
"""

from __future__ import annotations

LOAN_PAIRS: tuple[tuple[str, str], ...] = tuple(
    tuple(line.split(" = "))  # type: ignore[misc]
    for line in """\
뷰티풀 = Beautiful
스위트 나이트 = Sweet Night
스테이 위드 미 = Stay With Me
스타트 오버 = Start Over
에브리타임 = Everytime
크리스마스 트리 = Christmas Tree
올웨이즈 = Always
퍼햅스 러브 = Perhaps Love
마이 데스티니 = My Destiny
굿바이 = Goodbye
크러쉬 = Crush
스탠드 바이 미 = Stand By Me
펀치 = Punch
디스 러브 = This Love
폴킴 = Paul Kim
러브 스토리 = Love Story
호텔 델루나 = Hotel Del Luna
블루 문 = Blue Moon
이태원 클라쓰 = Itaewon Class
미스터 션샤인 = Mr. Sunshine
유 아 마이 에브리띵 = You Are My Everything
시크릿 가든 = Secret Garden
스카이 캐슬 = SKY Castle
시그널 = Signal
펜트하우스 = Penthouse
드림하이 = Dream High
빈센조 = Vincenzo
스타트업 = Start-Up
닥터스 = Doctors
로맨스 = Romance
킬미 힐미 = Kill Me, Heal Me
피노키오 = Pinocchio
보이스 = Voice
힐러 = Healer
더 킹 = The King
마더 = Mother
오 마이 베이비 = Oh My Baby
굿 닥터 = Good Doctor
골든 타임 = Golden Time
브레인 = Brain
더 글로리 = The Glory
마우스 = Mouse
풀하우스 = Full House
무빙 = Moving
커피프린스 = Coffee Prince
아이리스 = Iris
러브 레터 = Love Letter
포에버 = Forever
프라미스 = Promise
미라클 = Miracle
온리 유 = Only You
굿 나잇 = Good Night
썸데이 = Someday
미싱 유 = Missing You
예스터데이 = Yesterday
투모로우 = Tomorrow
윈터 = Winter
선샤인 = Sunshine
문라이트 = Moonlight
스타라이트 = Starlight
유니버스 = Universe
판타지 = Fantasy
매직 = Magic
리멤버 = Remember
뮤직 = Music
위드 유 = With You
올 어바웃 유 = All About You
크레이지 = Crazy
헤이즈 = Heize
자이언티 = Zion.T
샤이니 = SHINee
레드벨벳 = Red Velvet
씨스타 = Sistar
바이브 = Vibe
다비치 = Davichi
멜로망스 = MeloMance
어반자카파 = Urban Zakapa
블랙핑크 = Blackpink
슈퍼주니어 = Super Junior
인피니트 = Infinite
원더걸스 = Wonder Girls
데이식스 = Day Six
세븐틴 = Seventeen
하이라이트 = Highlight
러블리즈 = Lovelyz
오마이걸 = Oh My Girl
트와이스 = Twice
몬스타엑스 = Monsta X
샘김 = Sam Kim
제이레빗 = J Rabbit
루시 = Lucy
카더가든 = Car, the Garden
스탠딩에그 = Standing Egg
브라운아이드소울 = Brown Eyed Soul
에픽하이 = Epik High
케이윌 = K.Will
로이킴 = Roy Kim
에디킴 = Eddy Kim
주니엘 = Juniel
보이프렌드 = Boyfriend
어쿠스틱 = Acoustic
윈드 플라워 = Wind Flower
굿모닝 = Good Morning
디셈버 = December
파라다이스 = Paradise
저스트 원 데이 = Just One Day
파이터 = Fighter
댄싱 퀸 = Dancing Queen
슬로우 모션 = Slow Motion
체인지 = Change
소울메이트 = Soulmate
셀러브리티 = Celebrity
블라인드 = Blind
러브 이즈 유 = Love Is You
""".splitlines()
)
