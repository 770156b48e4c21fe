{{%LAYOUT mail/frame.txt.tpl}}
[[The Office has decided that your purchase needs no cybersecurity review. The case is closed.]]

[[Please sign in to read the letter.]]
