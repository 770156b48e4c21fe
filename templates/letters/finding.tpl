{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
{{%PART letters/about.tpl}}
{{#ORDINARY}}<p>[[After the preliminary review the finding, under {{ART_11}} of the Measures, is: <strong>{{FINDING}}</strong>.]]</p>{{/ORDINARY}}
{{#SPECIAL}}<p>[[After the special review process the finding, under {{ART_12}} of the Measures, is: <strong>{{FINDING}}</strong>.]]</p>{{/SPECIAL}}
{{#PRECEDENT}}<p>[[Conditions that must be met before the contract takes effect:]]</p>
<ol>
{{#PRECEDENT_ROW}}<li>{{%PART letters/condition.tpl}}</li>{{/PRECEDENT_ROW}}
</ol>{{/PRECEDENT}}
{{#CONTINUING}}<p>[[Conditions that must be kept after the contract has taken effect:]]</p>
<ol>
{{#CONTINUING_ROW}}<li>{{%PART letters/condition.tpl}}</li>{{/CONTINUING_ROW}}
</ol>{{/CONTINUING}}
{{%PART letters/reasons.tpl}}
{{#OLD_ROW}}<p>[[This finding replaces the one of the letter {{OLD}}.]]</p>{{/OLD_ROW}}
<p>{{CONTRACT}}</p>
{{#IS_CONDITIONAL}}<p>[[Please state through this system whether you accept the conditions, and urge the provider to keep what it pledged in the review ({{ART_16}} of the Measures).]]</p>{{/IS_CONDITIONAL}}
{{#IS_PASS}}<p>[[Please urge the provider to keep what it pledged in the review ({{ART_16}} of the Measures).]]</p>{{/IS_PASS}}
{{#IS_FAIL}}<p>[[Whoever uses products or services that did not pass the review is dealt with by the competent departments according to law ({{ART_17}} of the Measures).]]</p>{{/IS_FAIL}}
<p>[[If the purchase, the control of the provider or the contract changes in substance, please judge again under {{ART_6}} of the Measures.]]</p>
{{%PART letters/remedy.tpl}}
