{{%LAYOUT mail/frame.txt.tpl}}
[[The supplementary materials are complete. The period of the review runs again.]]

[[Please sign in to read the letter.]]
