{{%LAYOUT mail/frame.txt.tpl}}
[[Your application for a cybersecurity review has not been accepted. The letter gives the grounds.]]

[[Please sign in to read the letter.]]
