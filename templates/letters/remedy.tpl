{{%AUTOESCAPE context="HTML"}}
{{#REMEDY}}<p>{{REMEDY}}</p>{{/REMEDY}}
{{#NO_REMEDY}}<p class="open">[[(On remedies: the Office has not chosen a text yet.)]]</p>{{/NO_REMEDY}}
