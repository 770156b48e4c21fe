{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[A member of the cybersecurity review working mechanism believes that “{{PURCHASE}}” affects or may affect national security. Under {{ART_19}} of the Measures the Central Cyberspace Affairs Commission has approved a cybersecurity review of it (case number {{CASE_NUMBER}}).]]</p>
{{#INITIATED}}
<p>[[You are hereby told in writing on {{ON}} that the review is initiated; no application of yours is needed. The preliminary review begins.]]</p>
{{%PART letters/limit.tpl}}
<p>[[The Office will ask you in a letter of its own for the materials of {{ART_8}} of the Measures.]]</p>
{{%PART letters/if-materials.tpl}}
{{/INITIATED}}
{{#JOINED}}
<p>[[You are hereby told in writing on {{ON}} that the review, which is under way, concerns you; no application of yours is needed. For it we need from you, under {{ART_8}} and {{ART_14}} of the Measures, the following materials:]]</p>
{{#ITEM_ROW}}<p>[[Item {{ITEM}}:]] {{TEXT:p}}</p>
{{/ITEM_ROW}}
{{%PART letters/reasons.tpl}}
{{%PART letters/limit.tpl}}
<p>[[The period of the review runs on meanwhile. Please answer each item through this system.]]</p>
{{/JOINED}}
<p>[[Please cooperate with the review; you answer for the truth of the materials.]]</p>
{{%PART letters/contract-waits.tpl}}
