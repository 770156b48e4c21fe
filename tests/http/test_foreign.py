#!/usr/bin/env python3
"""An operator's forms, sent to what is another's: files and their removal."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
sys.path.insert(0, str(Path(__file__).resolve().parent))
from applying import (EDITOR, OTHER, PDF, attach, ensure,  # noqa: E402
    person, start)
from database import state  # noqa: E402
from edges import token_of  # noqa: E402
from test_access import texts  # noqa: E402
from test_secrets import asked, one, stored  # noqa: E402
from web import run  # noqa: E402

NO_CASE, NO_ID = "CR-2026-9999", 999999999


def kind_path(app, what):
    return "/applications/%s/files/contract/%s" % (app, what)


def change_path(number, what):
    return "/cases/%s/change/%s" % (number, what)


def upload_doors(app, number):
    return (kind_path(app, "upload"), change_path(number, "upload"),
        "/cases/%s/materials/1/upload" % number)


def alike(first, second, what):
    """What is another's and what never was: told apart by nothing."""
    ensure(first.status == 404, first, what)
    assert texts(first) == texts(second), what


def test_upload__to_anothers_draft_and_case__as_to_none_and_nothing_kept():
    owner, b = person(EDITOR), person(OTHER)
    doors = upload_doors(start(owner), asked())
    page = b.get(kind_path(start(b), "upload"))
    files, rows = stored(), state()
    for path, nowhere in zip(doors, upload_doors(NO_ID, NO_CASE)):
        alike(*(b.upload(page, "他人.pdf", PDF, to=b.url(p)) for p in
            (path, nowhere)), path)
    assert (stored(), state()) == (files, rows), "something was kept"
    # only whose it is made the difference: token and doors are good
    ensure(b.upload(page, "本人.pdf", PDF).status == 303, page, "one's own")
    for path in doors:
        r = owner.upload(owner.get(doors[0]), "本人.pdf", PDF,
            to=owner.url(path))
        ensure(r.status == 303, r, "the owner at " + path)


def theirs_to_remove(owner):
    """Where the owner takes out a file of a draft and one of a change, and
    the number of each."""
    app, number = start(owner), asked()
    attach(owner, app, "contract", "草稿.pdf", PDF)
    last = "SELECT MAX(id) FROM document"
    of_draft = one(last)
    page = owner.get(change_path(number, "upload"))
    ensure(owner.upload(page, "变更.pdf", PDF).status == 303, page, "change")
    return {kind_path(app, "remove"): of_draft,
        change_path(number, "remove"): one(last)}


def test_remove__own_draft_or_case_and_anothers_file__as_one_that_never_was():
    owner, b = person(EDITOR), person(OTHER)
    theirs = theirs_to_remove(owner)
    own = start(b)
    attach(b, own, "contract", "本人.pdf", PDF)
    case = one("SELECT number FROM case_file c JOIN organisation o ON o.id = "
        "c.operator_id WHERE o.code = 's02' LIMIT 1")
    rows = state()
    token = {"csrf": token_of(b), "form_key": "0" * 32}
    for path in (kind_path(own, "remove"), change_path(case, "remove")):
        for document in theirs.values():
            alike(*(b.post(path, dict(token, file=x)) for x in
                (document, NO_ID)), path)
    assert state() == rows, "something was taken out"
    for path, document in theirs.items():
        page = owner.get(path.replace("remove", "upload").replace(
            "change/upload", "change"))
        r = owner.submit(page, {"file": document}, "/remove")
        ensure(r.status == 303, r, "the owner's own")


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(run([f for n, f in list(globals().items())
        if n.startswith("test_") and
        (not words or any(w in n for w in words))]))
