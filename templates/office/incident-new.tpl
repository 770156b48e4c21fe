{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Report a possible state secret]]}}
{{%SET BACK <a class="govuk-back-link" href="{{BACK_PATH}}">[[Back]]</a>}}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">[[Report a possible state secret]] <span class="app-article">{{ARTICLE}}</span></h1>
<p class="govuk-body">[[For a file or a text in this system that seems to hold a state secret. It is withheld at once: nobody can open it any more. The same file and the same words elsewhere in the case go along, letters among them, and mails that bring one wait. Another person then destroys it or gives it back.]]</p>
<ul class="govuk-list govuk-list--bullet">
<li>[[Do not write anything of the content, and do not print or send it.]]</li>
<li>[[Call the confidentiality department, and say nothing of the content on the telephone.]]</li>
<li>[[What was put into other words or was downloaded or sent before is not withheld with it, nor are words of less than twelve letters, or four Chinese characters, that stand within a longer text: tell the confidentiality department.]]</li>
</ul>
<form method="post" novalidate>
{{%PART parts/token.tpl}}
<input type="hidden" name="from" value="{{SPILL_FROM}}">
{{>FIELDS}}
{{%PART parts/button.tpl LABEL="[[Withhold it]]" CLASS="govuk-button--warning"}}
</form>
</div></div>
