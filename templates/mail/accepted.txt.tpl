{{%LAYOUT mail/frame.txt.tpl}}
[[Your application for a cybersecurity review has been accepted. The preliminary review has begun.]]

[[Please sign in to read the letter.]]
