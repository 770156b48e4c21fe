{{%LAYOUT mail/frame.txt.tpl}}
[[The Office intends to suggest a finding in this case. You may comment before it does.]]

[[Please sign in at once, read the letter and comment.]]
