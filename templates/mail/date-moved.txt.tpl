{{%LAYOUT mail/frame.txt.tpl}}
[[The working days were published anew. A last day that you were told has moved with them, by law and without any decision of the Office.]]

{{#PERIOD}}
[[Period: {{PERIOD}}]]
[[Last day before: {{BEFORE}}]]

{{/PERIOD}}
[[The new last day stands below. Please sign in to see how it is counted.]]
