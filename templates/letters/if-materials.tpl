{{%AUTOESCAPE context="HTML"}}
<p>[[In a complicated case the period may be extended, of which you will be told in writing.]]</p>
{{#RESTARTS}}<p>[[If supplementary materials are needed, the period begins anew on the day of their submission ({{ART_14}} of the Measures).]]</p>{{/RESTARTS}}
{{#PAUSES}}<p>[[If supplementary materials are needed, the time until their submission is not counted ({{ART_14}} of the Measures).]]</p>{{/PAUSES}}
