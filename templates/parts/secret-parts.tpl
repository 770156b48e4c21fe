{{%AUTOESCAPE context="HTML"}}
{{#SECRET_PARTS}}
<h2 class="govuk-heading-m">[[Parts on paper]] <span class="app-article">{{ART_20}}</span></h2>
<ul class="govuk-list govuk-list--bullet">
{{#SECRET_PART}}<li>[[Paper part <span class="app-code">{{SECRET_NUMBER}}</span>, {{SECRET_PAGES}} pages, received {{SECRET_DATE}}. State secrets: its content is not in this system.]]</li>
{{/SECRET_PART}}
</ul>
{{/SECRET_PARTS}}
