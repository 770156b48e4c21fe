{{%LAYOUT mail/frame.txt.tpl}}
[[The Office has ruled on the change that you notified: it is material, and a new judgement is needed.]]

[[Please sign in to read the letter.]]
