{{%LAYOUT mail/frame.txt.tpl}}
[[This case lies before the Commission for approval.]]

[[Please sign in to read the brief and to put the case on an agenda.]]
