{{%LAYOUT mail/frame.txt.tpl}}
[[The finding of the cybersecurity review has been signed.]]

[[Please sign in, read the letter and confirm its receipt.]]
