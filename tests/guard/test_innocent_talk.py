"""What people in distress write every day is let through."""

import pytest

from doorstep import Guard

INNOCENT = (
    "my ex keeps texting me, he found my new number",
    "he goes send ur snap and i go i dont have one",
    "she barely speaks to me but then she texts to demand my ring",
    "did he ask for your number?",
    "i deleted my instagram last week and i feel better",
    "my mom texted me on whatsapp",
    "you can message me here tomorrow, i'm on after nine",
    "add me to your favourites here",
    "i was on 30mg then 40mg and it was the 19th of may",
    "gcse results: 9 8 8 7 7 7 6 5 4",
    "wordle 1,204 X/6 im so done",
    "tough meeting at work. can you believe it",
    "snap out of it, everybody says",
    "no one has called me in weeks",
    "my friends hang out without me",
    "nice to meet you",
    "have you tried a zoom call with your family?",
    "i can't share that, it's against the rules here",
    "someone from this site found my insta. i never gave it",
    "the train is at 18:29 from platform 4",
    "¿te dijo que le dieras tu número?",
    "mi ex me bloqueó en instagram pero me mira las historias",
    "il m'a demandé mon insta et j'ai dit non",
    "j'ai 92 euros jusqu'au 15 et je craque",
    "meine ex hat bei insta jetzt vergeben stehen",
    "elvanse von 30 auf 50, jetzt schlaf ich von 4 bis 7",
    "ele me bloqueou no zap mas deixou o status aberto",
    "mama telpon tapi aku ga angkat",
    "уснула в 4, встала в 7, таблетки по 50 мг",
    "aslında iyiyim, sadece yorgunum",
)


@pytest.mark.parametrize("text", INNOCENT)
def test_it_is_delivered(text: str) -> None:
    talk = Guard().talk(people={"A": "listener", "B": "member"})
    assert talk.say("B", text).findings == ()


CROSSING = (
    ("do you have kik?", "ask"),
    ("hmu with ur number", "ask"),
    ("can i have your email", "ask"),
    ("im on snap, kayla_m04", "share"),
    ("add me on discord: wren.2207", "share"),
    ("my insta is lune_bleue", "share"),
    ("write to me at wren at example dot org", "share"),
    ("oh seven seven double oh, nine double oh, three one eight", "share"),
    ("can we talk somewhere else?", "invite"),
    ("would you ring me? just the once", "invite"),
    ("her number is 07700 900814, spam her", "expose"),
    ("me pasas tu número?", "ask"),
    ("hablamos por whatsapp mejor?", "invite"),
    ("t'as insta ?", "ask"),
    ("mon mail c'est wren arobase exemple point org", "share"),
    ("hast du telegram?", "ask"),
    ("qual seu zap?", "ask"),
    ("numaranı versene", "ask"),
    ("дай свой номер", "ask"),
    ("minta nomor wa dong", "ask"),
    ("加个微信吧", "ask"),
    ("카톡 아이디 알려줘", "ask"),
    ("line交換しない？", "ask"),
    ("ممكن رقمك؟", "ask"),
)


@pytest.mark.parametrize(("text", "act"), CROSSING)
def test_it_is_noticed_with_its_act(text: str, act: str) -> None:
    talk = Guard().talk(people={"A": "listener", "B": "member"})
    assert act in talk.say("B", text).acts
