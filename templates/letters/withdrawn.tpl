{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[The application was withdrawn on {{ON}}. The review ends on that day without a finding.]]</p>
{{%PART letters/reasons.tpl}}
<p>[[Where the purchase affects or may affect national security, you would have to apply again before you go on with it ({{ART_6}} of the Measures). The Office may still begin a review under {{ART_19}} of the Measures.]]</p>
{{%PART letters/contract-waits.tpl}}

