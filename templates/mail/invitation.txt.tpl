{{%LAYOUT mail/frame.txt.tpl}}
[[An account of the cybersecurity review service has been made for you. Your login is {{LOGIN}}.]]

[[Open the address below to set your password. It works once, and only for a limited time.]]
