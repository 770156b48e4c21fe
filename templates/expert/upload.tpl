{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE {{FORM_TITLE}} · {{CASE_NUMBER}}}}
{{%SET BACK <a class="govuk-back-link" href="{{BACK_PATH}}">[[Back]]</a>}}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span></span>
<h1 class="govuk-heading-l">{{FORM_TITLE}}</h1>
<form method="post" enctype="multipart/form-data" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Upload]]</button>
</form>
