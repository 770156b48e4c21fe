{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[Under {{ART_SCREENING}} of the Measures the Office decided on {{ON}} that the purchase needs no cybersecurity review. The case is closed.]]</p>
{{%PART letters/reasons.tpl}}
<p>{{CONTRACT}}</p>
<p>[[If the purchase, the control of the provider or the contract changes in substance, please judge again under {{ART_6}} of the Measures.]]</p>
