{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[The Office now checks, under {{ART_8}} of the Measures, whether the materials are complete.]]</p>
{{#OPERATOR_DECIDES}}<p>[[You will be told in writing whether the application is accepted or what has to be corrected.]]</p>{{/OPERATOR_DECIDES}}
{{#OFFICE_DECIDES}}<p>[[It then decides whether a review is needed ({{ART_SCREENING}} of the Measures) and tells you in writing.]]</p>{{/OFFICE_DECIDES}}
{{%PART letters/limit.tpl}}
<p>[[Lodging is not acceptance.]]</p>
{{%PART letters/contract-waits.tpl}}
