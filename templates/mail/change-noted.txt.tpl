{{%LAYOUT mail/frame.txt.tpl}}
[[The Office has ruled on the change that you notified: it is noted.]]

[[Please sign in to read the letter.]]
