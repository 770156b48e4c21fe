{{%LAYOUT mail/frame.txt.tpl}}
[[The Office has decided that your purchase needs a cybersecurity review. The preliminary review has begun.]]

[[Please sign in to read the letter.]]
