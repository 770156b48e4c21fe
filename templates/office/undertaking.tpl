{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Undertaking of secrecy, {{YEAR}}]]}}
<h1 class="govuk-heading-l">[[Undertaking of secrecy, {{YEAR}}]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[Review personnel keep secret what they learn in a review and use it for nothing else. You sign this once a year; that it is signed yearly is a rule of the Office.]]</p>
<ol class="govuk-list govuk-list--number">
{{#POINT}}<li>{{POINT_WORDS}}</li>
{{/POINT}}
</ol>
{{#SIGNED}}<p class="govuk-body"><strong>[[{{NAME}} has signed this for {{YEAR}}.]]</strong></p>
{{/SIGNED}}
{{#UNSIGNED}}<form method="post" novalidate>
{{%PART parts/token.tpl}}
{{#NEXT}}<input type="hidden" name="next" value="{{NEXT}}">{{/NEXT}}
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Sign and go on]]"}}
</form>
{{/UNSIGNED}}
