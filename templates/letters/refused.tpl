{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[On examination the application is not accepted, under {{ARTICLE}} of the Measures, on the following ground:]]</p>
<ol>
{{#GROUND_ROW}}<li>{{TEXT:p}}</li>{{/GROUND_ROW}}
</ol>
{{%PART letters/reasons.tpl}}
{{#EFFECT}}<p>{{EFFECT}}</p>{{/EFFECT}}
<p>[[If the facts change, or you judge again that the purchase affects or may affect national security, you may lodge a new application ({{ART_6}} of the Measures).]]</p>
