{{%LAYOUT mail/frame.txt.tpl}}
[[A report of the Office in this case lies before the Commission for approval.]]

[[Please sign in to read the brief and to put the case on an agenda.]]
