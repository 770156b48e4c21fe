{{%LAYOUT mail/frame.txt.tpl}}
[[The period of the review has been extended.]]

[[Please sign in to read the letter.]]
