"""What several tests of the operators' portal do: write an application."""
import re

from web import Browser

EDITOR, SIGNATORY, OTHER = "editor-s01", "signatory-s01", "editor-s02"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>\n%%EOF\n"

PURCHASE = {"purchase.kind": "product",
    "purchase.title": "骨干核心路由器46台", "purchase.description": "骨干网",
    "purchase.category": "core_network_equipment",
    "purchase.amount": "８６，４００，０００．５０",
    "purchase.contract_date-year": "2027",
    "purchase.contract_date-month": "1",
    "purchase.contract_date-day": "２０", "purchase.effective": "no",
    "purchase.sector": "telecom", "purchase.cii": "骨干传输网"}
PROVIDER = {"provider.1.name": "某某通信有限公司", "provider.1.role": "both",
    "provider.1.state": "chosen", "provider.1.code": "",
    "provider.1.country": "法国", "provider.1.foreign_control": "no",
    "provider.1.pledge_data": "made", "provider.1.pledge_control": "made",
    "provider.1.pledge_dependence": "made",
    "provider.1.pledge_upgrade": "not_made"}
CONTRACT = {"contract.state": "draft", "contract.cooperation": "contract",
    "contract.cooperation_place": "第12条", "contract.precondition": "yes",
    "contract.precondition_place": "第3条"}
DECLARATION = {"declaration.contact": "张三",
    "declaration.phone": "010-12345678",
    "declaration.email": "zhangsan@example.cn",
    "declaration.electronic": "yes", "declaration.way": "online"}


def risk(answer):
    f = {"risk.author": "李四", "risk.judged_on-year": "2026",
        "risk.judged_on-month": "1", "risk.judged_on-day": "15"}
    for i in range(1, 5):
        f["risk.%d.answer" % i] = answer if i in (1, 3) else "no"
        f["risk.%d.reasons" % i] = "理由%d" % i
        f["risk.%d.measures" % i] = "措施"
    return f


people = {}


def person(login):
    if login not in people:
        people[login] = Browser("operator").sign_in(login)
    return people[login].clone()


def ensure(condition, page, what):
    assert condition, "%s: %s: %d %s" % (page.path, what, page.status,
        page.words[:1500])


def start(b):
    r = b.submit(b.get("/applications/new"), {"secrets": "no"})
    assert r.status == 303, r.words[:500]
    return int(re.search(r"/applications/(\d+)$", r.where).group(1))


def fill(b, app, section, values, status=303):
    r = b.submit(b.get("/applications/%d/%s" % (app, section)), values)
    ensure(r.status == status, r, "saving %s" % section)
    return r


def attach(b, app, kind, name, content, status=303):
    page = b.get("/applications/%d/files/%s/upload" % (app, kind))
    r = b.upload(page, name, content)
    ensure(r.status == status, r, "upload of %s" % name)
    return r


def complete(b):
    """An application that lacks nothing but a signature."""
    app = start(b)
    fill(b, app, "purchase", PURCHASE)
    fill(b, app, "providers/1", PROVIDER)
    fill(b, app, "risk", risk("possible"))
    fill(b, app, "contract", CONTRACT)
    attach(b, app, "contract", "采购合同（正本）.pdf", PDF)
    fill(b, app, "declaration", DECLARATION)
    return app


def sign(app, login=SIGNATORY):
    b = person(login)
    return b.submit(b.get("/applications/%d/sign" % app))
