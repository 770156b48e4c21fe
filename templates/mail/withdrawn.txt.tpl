{{%LAYOUT mail/frame.txt.tpl}}
[[The application has been withdrawn; the review ends without a finding.]]

[[Please sign in to read the letter.]]
